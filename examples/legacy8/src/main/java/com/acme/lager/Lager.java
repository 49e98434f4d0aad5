/*
 * Copyright 2009 Acme Möbel GmbH
 *
 * Licensed under the Apache License, Version 2.0: http://www.apache.org/licenses/LICENSE-2.0
 */
package com.acme.lager;

import java.util.Map;
import java.util.HashMap;

/**
 * Das Lager: Stückzahlen je Artikel.
 */
public class Lager {

	/** Was für unbekannte Artikel gemeldet wird. */
	public static final String KEINE = "keine Stücke";

	private final Map<String, Integer> stueck = new HashMap<String, Integer>();

	// Rückgaben werden wie Lieferungen gebucht (Beschluß vom 3. März 2009)
	public void einlagern(String artikel, int anzahl) {
		Integer bisher = stueck.get(artikel);
		stueck.put(artikel, bisher == null ? anzahl : bisher + anzahl);
	}

	/** Die Meldung für das Regal, zum Beispiel "12 Stück". */
	public String meldung(String artikel) {
		Integer anzahl = stueck.get(artikel);
		return anzahl == null ? KEINE : anzahl + " Stück";	// nie "0 Stück"
	}
}
