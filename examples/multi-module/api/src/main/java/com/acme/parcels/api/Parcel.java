package com.acme.parcels.api;

/**
 * What is sent.
 *
 * @param grams its weight
 * @param abroad whether it leaves the country
 */
public record Parcel(int grams, boolean abroad) {}
