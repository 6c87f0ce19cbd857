package com.cgpay.support.vectors;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.cgpay.support.training.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/**
 * Encodes with a sentence transformer (bge) in ONNX Runtime, one text a call and one thread a text: with int8 weights a
 * text's vector would depend on what shares its batch.
 */
final class OnnxEncoder implements SentenceEncoder {

    private final String model;
    private final WordPiece tokenizer;
    private final OrtEnvironment environment;
    private final OrtSession session;

    private OnnxEncoder(String model, WordPiece tokenizer, OrtEnvironment environment, OrtSession session) {
        this.model = model;
        this.tokenizer = tokenizer;
        this.environment = environment;
        this.session = session;
    }

    private static String name(Language language) {
        return "bge-small-" + language.code() + "-v1.5-q";
    }

    static OnnxEncoder load(Language language, Path folder) {
        String model = name(language);
        try {
            OnnxLibrary.unpack(folder);
            Path file = folder.resolve(model + ".onnx");
            PackedFile.unpack("/" + model + ".onnx", file);
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
                options.setIntraOpNumThreads(1);
                options.setInterOpNumThreads(1);
                options.setCPUArenaAllocator(false);
                OrtSession session = environment.createSession(file.toString(), options);
                return new OnnxEncoder(model, tokenizer(language), environment, session);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The model " + model + " cannot be unpacked into " + folder + ".", e);
        } catch (OrtException e) {
            throw new IllegalStateException("The model " + model + " cannot be loaded by ONNX Runtime.", e);
        }
    }

    static WordPiece tokenizer(Language language) {
        try (InputStream in = PackedFile.open("/" + name(language) + "-tokenizer.json")) {
            return WordPiece.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String model() {
        return model;
    }

    @Override
    public boolean isComplete() {
        return true;
    }

    @Override
    public double frequency(String word) {
        return tokenizer.frequency(word);
    }

    @Override
    public SentenceVector encode(String folded) {
        long[] ids = tokenizer.encode(folded);
        long[] shape = {1, ids.length};
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        try (OnnxTensor input = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                OnnxTensor types = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
            OnnxTensor hidden = (OnnxTensor) result.get(0);
            FloatBuffer states = hidden.getFloatBuffer();
            // bge is trained so that the state of the start mark, the first row, stands for the sentence.
            float[] first = new float[(int) hidden.getInfo().getShape()[2]];
            states.get(0, first);
            return SentenceVector.of(first);
        } catch (OrtException e) {
            throw new IllegalStateException("The encoder failed on a text of " + ids.length + " tokens.", e);
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("The encoder's native session could not be closed.", e);
        }
    }
}
