package org.industrialrainforest.scenarios.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A shared job as scripts of SLURM: an array of shards, and a merge that runs when all of them have ended.
 *
 * @param rainforest how the command is started on a node, as words of a shell
 * @param setup a line of shell that runs first, such as {@code module load java/17}; empty for none
 * @param atATime how many shards may run at a time; 0 for all
 * @param here directory from which relative names in the comparison are read
 */
record SlurmScripts(SharedJob job, String rainforest, String setup, int atATime, Path here) {
    static final String ARRAY = "shards.sbatch";
    static final String MERGE = "merge.sbatch";
    static final String SUBMIT = "submit.sh";

    /** Scripts by the names of their files. */
    SortedMap<String, String> all() {
        SortedMap<String, String> scripts = new TreeMap<>();
        scripts.put(ARRAY, array());
        scripts.put(MERGE, merge());
        scripts.put(SUBMIT, submit());
        return scripts;
    }

    private String in(String name) {
        return Typed.quoted(List.of(job.directory().resolve(name).toString()));
    }

    private String head(String name, int limit, int memory, int threads) {
        return String.format(Locale.ROOT, """
                #!/bin/bash
                #SBATCH --job-name=rainforest-%s
                #SBATCH --time=%d
                #SBATCH --mem=%dM
                #SBATCH --cpus-per-task=%d
                #SBATCH --ntasks=1
                #SBATCH --chdir=%s
                """, name, limit, memory, threads, here);
    }

    private String first() {
        return "set -euo pipefail\n" + (setup.isEmpty() ? "" : setup + "\n");
    }

    /** USR1 comes a minute and a half before the time limit: the open block is finished, and the shard goes on in a new turn. */
    private String array() {
        return head("shard", job.limit(), job.memory(), job.threads())
                + "#SBATCH --array=1-" + job.shards() + (atATime > 0 ? "%" + atATime : "") + "\n"
                + "#SBATCH --output=" + job.directory().resolve("logs").resolve("shard-%a.log") + "\n"
                + """
                #SBATCH --open-mode=append
                #SBATCH --requeue
                #SBATCH --signal=B:USR1@90
                """
                + first()
                + rainforest + " " + Typed.quoted(job.words()) + " \\\n"
                + "  --shard \"$SLURM_ARRAY_TASK_ID/" + job.shards() + "\" --out " + in("shards")
                + "/\"$SLURM_ARRAY_TASK_ID\" &\n"
                + """
                shard=$!
                again=no
                trap 'again=yes; kill -TERM "$shard" 2>/dev/null || true' USR1
                code=0
                wait "$shard" || code=$?
                if [ "$again" = yes ]; then
                  # The signal ended the first wait; this one lasts until the open block is written.
                  wait "$shard" || code=$?
                  scontrol requeue "${SLURM_ARRAY_JOB_ID}_$SLURM_ARRAY_TASK_ID"
                fi
                exit "$code"
                """;
    }

    private String merge() {
        return head("merge", job.limit(), job.memory(), job.threads())
                + "#SBATCH --output=" + job.directory().resolve("logs").resolve("merge.log") + "\n"
                + "#SBATCH --open-mode=append\n"
                + first()
                + "rainforest() { " + rainforest + " \"$@\"; }\n"
                + "cd " + in("") + "\n"
                + """
                done=()
                for journal in shards/*/kept/journal.jsonl; do
                  done+=("${journal%/kept/journal.jsonl}")
                done
                rm -rf all.part
                rainforest merge "${done[@]}" --out all.part
                rm -rf all
                mv all.part all
                rainforest report all
                """;
    }

    private String submit() {
        return "#!/bin/bash\n# Submits all shards, or those of an array range: submit.sh 3,7-9\nset -euo pipefail\n"
                + "job=$(sbatch --parsable ${1:+--array=\"$1\"} " + in(ARRAY) + ")\n"
                + "merge=$(sbatch --parsable --dependency=afterany:\"${job%%;*}\" " + in(MERGE) + ")\n"
                + "echo \"${job%%;*} ${merge%%;*}\"\n";
    }
}
