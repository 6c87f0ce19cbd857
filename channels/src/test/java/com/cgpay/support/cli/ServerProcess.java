package com.cgpay.support.cli;

import com.cgpay.support.server.Api;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The real program in a process of its own. */
final class ServerProcess implements AutoCloseable {

    private final Process process;
    private final Api api;

    private ServerProcess(Process process, Api api) {
        this.process = process;
        this.api = api;
    }

    /** Starts it and waits until it serves. */
    static ServerProcess start(Path config) {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx1g",
                "-Dsupport.models=" + Objects.requireNonNull(System.getProperty("support.models")),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "serve",
                "--port",
                "0",
                "--config",
                config.toString());
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new ServerProcess(process, new Api(address(process)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String address(Process process) throws IOException {
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.strip().startsWith("Customers")) {
                String address = line.strip().substring("Customers".length()).strip();
                return address.substring(0, address.length() - 1);
            }
        }
        throw new IOException("The server did not start.");
    }

    Api api() {
        return api;
    }

    /** What a power cut does: nothing is flushed, nobody is told. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
