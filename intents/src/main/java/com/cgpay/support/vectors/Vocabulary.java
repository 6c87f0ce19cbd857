package com.cgpay.support.vectors;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Names in an order, each with its number from 0. A few tables instead of a map of strings: there are tens of thousands
 * of names of a few letters, for each of which objects would take ten times its room. Immutable, safe for all threads.
 */
public final class Vocabulary {

    /** All names, one behind the other. */
    private final char[] letters;

    /** Where each name begins, and behind them where the last one ends. */
    private final int[] begins;

    /** The number of a name plus 1 at the place of its hash, or at the next free one behind; 0 is free. */
    private final int[] places;

    private Vocabulary(Collection<String> names) {
        this.letters = String.join("", names).toCharArray();
        this.begins = new int[names.size() + 1];
        this.places = new int[Integer.highestOneBit(Math.max(2, names.size() * 3 / 2)) * 2];
        int number = 0;
        for (String name : names) {
            begins[number + 1] = begins[number] + name.length();
            int place = place(name);
            if (places[place] == 0) {
                places[place] = number + 1;
            }
            number++;
        }
    }

    /** Numbers names; one that stands there twice is found by its first number. */
    public static Vocabulary of(Collection<String> names) {
        return new Vocabulary(names);
    }

    /** Reads what {@link #write} has written. */
    public static Vocabulary read(DataInputStream in) throws IOException {
        List<String> names = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            names.add(in.readUTF());
        }
        return new Vocabulary(names);
    }

    /** Writes the names in their order. */
    public void write(DataOutputStream out) throws IOException {
        out.writeInt(size());
        for (int number = 0; number < size(); number++) {
            out.writeUTF(name(number));
        }
    }

    public int size() {
        return begins.length - 1;
    }

    public String name(int number) {
        return new String(letters, begins[number], begins[number + 1] - begins[number]);
    }

    /** The number of a name; -1 where it is none of these. */
    public int number(String name) {
        return places[place(name)] - 1;
    }

    private int place(String name) {
        int hash = name.hashCode();
        int place = (hash ^ hash >>> 16) & (places.length - 1);
        while (places[place] != 0 && !isNamed(places[place] - 1, name)) {
            place = (place + 1) & (places.length - 1);
        }
        return place;
    }

    private boolean isNamed(int number, String name) {
        int begin = begins[number];
        if (begins[number + 1] - begin != name.length()) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (letters[begin + i] != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
