# A SLURM of this machine alone, without munge; then the shards of a comparison, disturbed on their way.
set -euo pipefail
here=$PWD
node=$(hostname -s)
mkdir -p state spool
# Ports of one's own, so that two of these can run side by side.
port=$((20000 + $$ % 20000))
cat >slurm.conf <<CONF
ClusterName=lab
SlurmctldHost=$node(127.0.0.1)
AuthType=auth/none
AuthInfo=cred_expire=5
CredType=cred/none
CommunicationParameters=NoInAddrAny
SlurmUser=$(id -un)
SlurmdUser=$(id -un)
SlurmctldPort=$port
SlurmdPort=$((port + 1))
StateSaveLocation=$here/state
SlurmdSpoolDir=$here/spool
SlurmctldPidFile=$here/slurmctld.pid
SlurmdPidFile=$here/slurmd.pid
SlurmctldLogFile=$here/slurmctld.log
SlurmdLogFile=$here/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
SchedulerParameters=sched_interval=1,batch_sched_delay=0
SlurmdParameters=config_overrides
KillWait=5
ReturnToService=2
MpiDefault=none
NodeName=$node NodeAddr=127.0.0.1 CPUs=2 RealMemory=16000 State=UNKNOWN
PartitionName=lab Nodes=$node Default=YES MaxTime=INFINITE State=UP
CONF
stop() {
  scancel --user="$(id -un)" 2>/dev/null || true
  for daemon in slurmctld slurmd; do
    [ ! -f "$daemon.pid" ] || kill "$(cat "$daemon.pid")" || true
  done
}
trap stop EXIT
slurmctld -c
slurmd -c

comparison=(compare shanghai --runs 16 --policies none,platforms --threads 1 --no-validate --no-report
  --set start=2012-06 --set end=2013-12 --set 'sectors[*].ideas-per-year=10')
rainforest submit --slurm --shards 8 --out job "${comparison[@]}"
read -r array merge <<<"$(bash job/submit.sh)"
echo "array $array, merge $merge"

# Ends when a job is in no queue any more; two minutes is far more than it takes.
ended() {
  local n
  for ((n = 0; n < 600; n++)); do
    [ -n "$(squeue --noheader --states=all --jobs="$1" 2>/dev/null | grep -v ' CD \| F \| CA ' || true)" ] || return 0
    sleep .2
  done
  squeue --states=all
  return 1
}
# Waits until a shard's Java machine runs.
running() {
  local n
  for ((n = 0; n < 600; n++)); do
    ! pgrep -f -- "--out $here/job/shards/$1\$" >/dev/null || return 0
    sleep .1
  done
  return 1
}
running 3
pkill -KILL -f -- "--out $here/job/shards/3\$"
running 5
scontrol requeue "${array}_5"
ended "$array"
echo "restarts of shard 5: $(scontrol show job "${array}_5" | sed -n 's/.*Restarts=\([0-9]*\).*/\1/p')"
ended "$merge"
rainforest status job
bash job/submit.sh 3 >again.txt
ended "$(cut -d' ' -f2 again.txt)"
rainforest status job
rainforest status job/all >merged.txt
rainforest "${comparison[@]}" --quiet --out alone >/dev/null
rainforest status alone >alone.txt
