package com.cgpay.support.server;

import com.cgpay.support.config.Access;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** Whether a server could listen where it is told to: asked before it trains for minutes, and told in plain words. */
public final class Listening {

    private Listening() {}

    /**
     * Tries the address for a moment; port 0 takes any that is free.
     *
     * @throws UncheckedIOException with a sentence that says what is wrong
     */
    public static void require(Access access) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true); // what a server before has left behind is no server
            socket.bind(new InetSocketAddress(InetAddress.getByName(access.host()), access.port()));
        } catch (UnknownHostException e) {
            throw refusal("There is no host " + access.host() + " to listen on.", e);
        } catch (IOException e) {
            throw refusal(sentence(access), e);
        }
    }

    /** What is said when listening fails. */
    static String sentence(Access access) {
        return "The server cannot listen on " + access.host() + ":" + access.port()
                + "; is the port taken, or the host none of this machine?";
    }

    private static UncheckedIOException refusal(String sentence, IOException cause) {
        return new UncheckedIOException(sentence, cause);
    }
}
