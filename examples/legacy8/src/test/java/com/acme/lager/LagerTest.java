package com.acme.lager;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class LagerTest {

	private final Lager lager = new Lager();

	@Test
	void meldetWasEingelagertIst() {
		lager.einlagern("Stühle", 4);
		lager.einlagern("Stühle", 8);

		assertEquals("12 Stück", lager.meldung("Stühle"));
		assertEquals(Lager.KEINE, lager.meldung("Tische"));
	}

	@Test
	void lagertAusWasDaIst() {
		lager.einlagern("Stühle", 4);
		lager.auslagern("Stühle", 3);
		assertEquals("1 Stück", lager.meldung("Stühle"));

		lager.auslagern("Stühle", 1);
		assertEquals("keine Stücke", lager.meldung("Stühle"));
	}

	@Test
	void lagertNichtAusWasNichtDaIst() {
		assertThrows(IllegalStateException.class, () -> lager.auslagern("Tische", 1));
	}
}
