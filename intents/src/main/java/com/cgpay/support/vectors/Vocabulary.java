package com.cgpay.support.vectors;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;

/**
 * Names in an order, each with its number from 0. A hash table of numbers instead of a map: there are tens of thousands
 * of names, and a map would keep objects for each. Immutable, safe for all threads.
 */
public final class Vocabulary {

    private final String[] names;

    /** The number of a name plus 1 at the place of its hash, or at the next free one behind; 0 is free. */
    private final int[] places;

    private Vocabulary(String[] names) {
        this.names = names;
        this.places = new int[Integer.highestOneBit(Math.max(2, names.length * 3 / 2)) * 2];
        for (int number = 0; number < names.length; number++) {
            places[place(names[number])] = number + 1;
        }
    }

    /** Numbers names, each of which stands there once. */
    public static Vocabulary of(Collection<String> names) {
        return new Vocabulary(names.toArray(String[]::new));
    }

    /**
     * Reads what {@link #write} has written.
     *
     * @param known one copy of each name, since several vocabularies have the same ones
     */
    public static Vocabulary read(DataInputStream in, Map<String, String> known) throws IOException {
        String[] names = new String[in.readInt()];
        for (int number = 0; number < names.length; number++) {
            names[number] = known.computeIfAbsent(in.readUTF(), name -> name);
        }
        return new Vocabulary(names);
    }

    /** Writes the names in their order. */
    public void write(DataOutputStream out) throws IOException {
        out.writeInt(names.length);
        for (String name : names) {
            out.writeUTF(name);
        }
    }

    public int size() {
        return names.length;
    }

    public String name(int number) {
        return names[number];
    }

    /** The number of a name; -1 where it is none of these. */
    public int number(String name) {
        return places[place(name)] - 1;
    }

    private int place(String name) {
        int hash = name.hashCode();
        int place = (hash ^ hash >>> 16) & (places.length - 1);
        while (places[place] != 0 && !names[places[place] - 1].equals(name)) {
            place = (place + 1) & (places.length - 1);
        }
        return place;
    }
}
