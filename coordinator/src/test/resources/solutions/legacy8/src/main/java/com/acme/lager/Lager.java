package com.acme.lager;

import java.util.HashMap;
import java.util.Map;

public class Lager {

    public static final String KEINE = "keine Stücke";

    private final Map<String, Integer> stueck = new HashMap<String, Integer>();

    public void einlagern(String artikel, int anzahl) {
        Integer bisher = stueck.get(artikel);
        stueck.put(artikel, bisher == null ? anzahl : bisher + anzahl);
    }

    /** Bucht Stücke aus; was nicht da ist, kann nicht ausgelagert werden. */
    public void auslagern(String artikel, int anzahl) {
        Integer bisher = stueck.get(artikel);
        if (bisher == null || bisher < anzahl) {
            throw new IllegalStateException("nicht genügend Stücke: " + artikel);
        }
        if (bisher == anzahl) {
            stueck.remove(artikel);
        } else {
            stueck.put(artikel, bisher - anzahl);
        }
    }
}
