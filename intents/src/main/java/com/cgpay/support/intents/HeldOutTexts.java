package com.cgpay.support.intents;

import com.cgpay.support.vectors.Vocabulary;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.Set;

/**
 * The training texts of a classifier, as models that never saw them classify them. They lie in a table from which each
 * is read when it is asked for: there are thousands of them, and nobody needs them between two trainings. Immutable,
 * safe for all threads.
 */
public final class HeldOutTexts extends AbstractList<HeldOutText> implements RandomAccess {

    /** Of each text so many of its likeliest intents are kept. */
    private static final int RANKS = 8;

    /** Bytes of a text: the intent that a person gave it, its probability of being in scope, and its ranks. */
    private static final int ROW = Short.BYTES + Double.BYTES + RANKS * (Short.BYTES + Double.BYTES);

    private static final short NO_INTENT = -1;

    private final Vocabulary texts;
    private final Vocabulary intents;
    private final byte[] rows;

    private HeldOutTexts(Vocabulary texts, Vocabulary intents, byte[] rows) {
        this.texts = texts;
        this.intents = intents;
        this.rows = rows;
    }

    static HeldOutTexts of(List<HeldOutText> heldOut) {
        Set<String> named = new LinkedHashSet<>();
        for (HeldOutText text : heldOut) {
            named.add(text.intent());
            text.classification().ranked().forEach(ranked -> named.add(ranked.intent()));
        }
        Vocabulary intents = Vocabulary.of(named);
        ByteBuffer rows = ByteBuffer.allocate(heldOut.size() * ROW);
        heldOut.forEach(text -> write(text, intents, rows));
        return new HeldOutTexts(
                Vocabulary.of(heldOut.stream().map(HeldOutText::folded).toList()), intents, rows.array());
    }

    private static void write(HeldOutText text, Vocabulary intents, ByteBuffer rows) {
        rows.putShort((short) intents.number(text.intent()));
        rows.putDouble(text.classification().inScope());
        List<RankedIntent> ranked = text.classification().ranked();
        for (int rank = 0; rank < RANKS; rank++) {
            boolean is = rank < ranked.size();
            rows.putShort(is ? (short) intents.number(ranked.get(rank).intent()) : NO_INTENT);
            rows.putDouble(is ? ranked.get(rank).probability() : 0);
        }
    }

    static HeldOutTexts read(DataInputStream in) throws IOException {
        Vocabulary texts = Vocabulary.read(in);
        Vocabulary intents = Vocabulary.read(in);
        byte[] rows = new byte[texts.size() * ROW];
        in.readFully(rows);
        return new HeldOutTexts(texts, intents, rows);
    }

    void write(DataOutputStream out) throws IOException {
        texts.write(out);
        intents.write(out);
        out.write(rows);
    }

    /** What is said of a text if it is one of these. */
    public Optional<Classification> classification(String folded) {
        int number = texts.number(folded);
        return number < 0 ? Optional.empty() : Optional.of(get(number).classification());
    }

    @Override
    public HeldOutText get(int number) {
        Objects.checkIndex(number, size());
        ByteBuffer row = ByteBuffer.wrap(rows, number * ROW, ROW);
        String intent = intents.name(row.getShort());
        double inScope = row.getDouble();
        List<RankedIntent> ranked = new ArrayList<>(RANKS);
        for (int rank = 0; rank < RANKS; rank++) {
            short likely = row.getShort();
            double probability = row.getDouble();
            if (likely != NO_INTENT) {
                ranked.add(new RankedIntent(intents.name(likely), probability));
            }
        }
        return new HeldOutText(texts.name(number), intent, new Classification(ranked, inScope));
    }

    @Override
    public int size() {
        return texts.size();
    }
}
