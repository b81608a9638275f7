package com.shopme.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/// A closed-loop HTTP load over a fixed number of kept-alive connections to this machine. Plain
/// sockets: on two cores the load must cost less than what it measures.
final class Load {
    /// @param millis the time of each answered request, sorted
    record Result(Duration time, int failed, double[] millis) {
        double perSecond() {
            return millis.length * 1000.0 / time.toMillis();
        }

        double percentile(double part) {
            if (millis.length == 0) return Double.NaN;
            return millis[Math.min(millis.length - 1, (int) (millis.length * part))];
        }
    }

    private Load() {}

    /// @param request the whole request of the n-th call of one connection, headers and body
    static Result run(
            int port, int connections, Duration time, IntFunction<IntFunction<byte[]>> request)
            throws Exception {
        var until = System.nanoTime() + time.toNanos();
        var parts = new ArrayList<Future<List<Double>>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var c = 0; c < connections; c++) {
                var mine = request.apply(c);
                parts.add(threads.submit(() -> loop(port, until, mine)));
            }
        }
        var all = new ArrayList<Double>();
        for (var part : parts) all.addAll(part.get());
        var failed = (int) all.stream().filter(millis -> millis < 0).count();
        var answered = all.stream().filter(millis -> millis >= 0).mapToDouble(d -> d).sorted();
        return new Result(time, failed, answered.toArray());
    }

    private static List<Double> loop(int port, long until, IntFunction<byte[]> request)
            throws IOException {
        var times = new ArrayList<Double>();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            var out = socket.getOutputStream();
            var in = new BufferedInputStream(socket.getInputStream());
            for (var n = 0; System.nanoTime() < until; n++)
                times.add(one(out, in, request.apply(n)));
        }
        return times;
    }

    private static double one(OutputStream out, BufferedInputStream in, byte[] request)
            throws IOException {
        var start = System.nanoTime();
        out.write(request);
        out.flush();
        var status = line(in);
        var length = 0;
        for (var header = line(in); !header.isEmpty(); header = line(in))
            if (header.toLowerCase().startsWith("content-length:"))
                length = Integer.parseInt(header.substring(15).strip());
        in.skipNBytes(length);
        var millis = (System.nanoTime() - start) / 1e6;
        return status.contains(" 200") ? millis : -1;
    }

    private static String line(BufferedInputStream in) throws IOException {
        var line = new StringBuilder();
        for (var c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) throw new IOException("connection closed");
            if (c != '\r') line.append((char) c);
        }
        return line.toString();
    }

    static byte[] post(String path, byte[] body, String... headers) {
        var head = new StringBuilder("POST " + path + " HTTP/1.1\r\nHost: localhost\r\n");
        for (var header : headers) head.append(header).append("\r\n");
        head.append("Content-Type: application/json\r\nContent-Length: ");
        head.append(body.length).append("\r\n\r\n");
        var start = head.toString().getBytes(StandardCharsets.US_ASCII);
        var whole = new byte[start.length + body.length];
        System.arraycopy(start, 0, whole, 0, start.length);
        System.arraycopy(body, 0, whole, start.length, body.length);
        return whole;
    }
}
