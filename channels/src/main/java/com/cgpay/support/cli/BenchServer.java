package com.cgpay.support.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The server in a process of its own, with the Java options that this process was started with. */
final class BenchServer implements AutoCloseable {

    /** Switches on the echo route and nothing else. */
    static final String ECHO = "support.echo";

    private final Process process;
    private final String address;
    private final long started;

    private BenchServer(Process process, String address, long started) {
        this.process = process;
        this.address = address;
        this.started = started;
    }

    static BenchServer start(Path folder, Path models) throws IOException {
        Path config = folder.resolve("bot.yaml");
        Files.writeString(config, "messages_per_minute: 1000000\nfolder: " + folder + "\nport: 0\n");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-D" + ECHO + "=true", "-Dsupport.models=" + models));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of("serve", "--config", config.toString()));
        long started = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new BenchServer(process, address(process), started);
    }

    private static String address(Process process) throws IOException {
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.strip().startsWith("Customers")) {
                return line.strip().substring("Customers".length()).strip();
            }
        }
        throw new IOException("The server did not start.");
    }

    String address() {
        return address;
    }

    Duration sinceStart() {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    long residentMegabytes() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
            }
        }
        return -1;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
