package com.cgpay.support.vectors;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * The native code of ONNX Runtime, unpacked once. Left to itself the runtime unpacks its 23 MB into the temporary folder
 * at every start, and a process that is killed leaves them there.
 */
final class OnnxLibrary {

    /** Where ONNX Runtime looks first, as its Java API documents. */
    private static final String PLACE = "onnxruntime.native.path";

    private static final List<String> LIBRARIES = List.of("onnxruntime", "onnxruntime4j_jni");

    private OnnxLibrary() {}

    /**
     * Unpacks it into a folder of its own within this one, unless whoever runs the program has said where it is. On a
     * platform that it is not packed for nothing happens, and the runtime will say so itself. Older versions stay where
     * they are; the folder is a cache that may be emptied.
     */
    static synchronized void unpack(Path folder) throws IOException {
        String platform = platform();
        String packed = "/ai/onnxruntime/native/" + platform + "/";
        String version = OrtEnvironment.class.getPackage().getImplementationVersion();
        if (System.getProperty(PLACE) != null || version == null || !areIn(packed)) {
            return;
        }
        Path place = folder.resolve("onnxruntime-" + version + "-" + platform);
        for (String library : LIBRARIES) {
            String file = System.mapLibraryName(library);
            PackedFile.unpack(packed + file, place.resolve(file));
        }
        System.setProperty(PLACE, place.toAbsolutePath().toString());
    }

    private static boolean areIn(String packed) {
        return LIBRARIES.stream()
                .allMatch(library -> OrtEnvironment.class.getResource(packed + System.mapLibraryName(library)) != null);
    }

    /** As the runtime names its folders: the system, a dash, the processor. */
    private static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String name = system.startsWith("mac") ? "osx" : system.startsWith("windows") ? "win" : system;
        return name + "-" + (processor.equals("amd64") || processor.equals("x86_64") ? "x64" : processor);
    }
}
