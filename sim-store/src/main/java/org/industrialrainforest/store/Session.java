package org.industrialrainforest.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.industrialrainforest.engine.lab.Shard;

/**
 * One writer's time at a folder.
 *
 * @param at when it began
 * @param code version of the code that ran, as the program calls it
 * @param jvm name and version
 * @param os name, version and machine
 * @param runs number of replicates of each case that were asked for
 * @param shard which share of them
 */
public record Session(Instant at, String code, String jvm, String os, int runs, Shard shard) {
    static Session now(String code, int runs, Shard shard) {
        return new Session(
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                code,
                System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"),
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"),
                runs,
                shard);
    }

    /** What is not the same here and now, in words. */
    String differsFrom(String codeNow) {
        Session now = now(codeNow, runs, shard);
        List<String> differences = new ArrayList<>();
        if (!code.equals(now.code)) {
            differences.add("version '" + code + "', now '" + now.code + "'");
        }
        if (!jvm.equals(now.jvm)) {
            differences.add("Java machine " + jvm + ", now " + now.jvm);
        }
        if (!os.equals(now.os)) {
            differences.add("system " + os + ", now " + now.os);
        }
        return differences.isEmpty()
                ? "version, Java machine and system are the same; the model draws on something else than its seed"
                : String.join("; ", differences);
    }

    Map<String, Object> written() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("at", at.toString());
        map.put("code", code);
        map.put("jvm", jvm);
        map.put("os", os);
        map.put("runs", runs);
        map.put("shard", shard.toString());
        return map;
    }

    static Session read(Map<String, Object> map) {
        return new Session(
                Instant.parse(Json.asText(map.get("at"))),
                Json.asText(map.get("code")),
                Json.asText(map.get("jvm")),
                Json.asText(map.get("os")),
                (int) Json.asWhole(map.get("runs")),
                Shard.of(Json.asText(map.get("shard"))));
    }
}
