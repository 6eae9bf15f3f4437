#!/usr/bin/env python3
"""Checks annual disclosure reports on a Spark cluster: one `disclosure-report` command a partition.

    spark-submit examples/spark_check.py --paths LIST --out FOLDER [--files-a-partition 1000] [--command disclosure-report]

LIST is a text file, a path a line, as every worker sees it (a shared disk, or the same tree on each). FOLDER gets NDJSON, the
lines of docs/command-line.md; FOLDER.unchecked the files of which there is no line, since they could not be read.

Reports of one folder go to one command, so that what is found between them (what is carried over from last year, sums of a
county's bodies) is found: keep a county's reports of all years under one folder, or give --levels-up. docs/scale.md says
what is not found across folders.

A partition is a process of the command in one thread: Spark gives out one a core. One that ends otherwise than by 0, 1 or 2
was killed or broke; then the task fails and Spark tries it again. Nothing is written by a task but its lines, so it may.

The functions above `main` know nothing of Spark. `--without-spark` runs them on this machine, a partition after another:
so much was tried, on 1,000 reports. On a cluster it has not been run.
"""

import argparse
import os
import subprocess
import sys
import zlib
from typing import Iterable, Iterator

# 0: no finding of level error; 1: some; 2: some file could not be read. Anything else is no answer.
ANSWERS = (0, 1, 2)


def folder_key(path: str, levels_up: int) -> str:
    """The folder whose reports are held against each other: the file's own, or one above."""
    folder = os.path.dirname(path)
    for _ in range(levels_up):
        folder = os.path.dirname(folder)
    return folder


def partition_of(key: str, partitions: int) -> int:
    """The same on every machine, which Python's own hash of a string is not."""
    return zlib.crc32(key.encode("utf-8")) % partitions


def check(paths: Iterable[str], command: str) -> Iterator[str]:
    """The NDJSON lines of a partition's files, as they come."""
    names = sorted(paths)
    if not names:
        return
    words = [command, "check", "--threads", "1", "--format", "ndjson", "--files-from", "-"]
    with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        # The list is read to its end before the first line is written, so nobody waits for the other.
        process.stdin.write("\0".join(names).encode("utf-8", "surrogateescape"))
        process.stdin.close()
        for line in process.stdout:
            yield line.decode("utf-8").rstrip("\n")
    if process.returncode not in ANSWERS:
        raise RuntimeError(f"{command} ended with {process.returncode}")


def partitions_for(count: int, files_a_partition: int) -> int:
    return max(1, -(-count // files_a_partition))


def without_spark(paths: list[str], options: argparse.Namespace) -> None:
    partitions: dict[int, list[str]] = {}
    count = partitions_for(len(paths), options.files_a_partition)
    for path in paths:
        number = partition_of(folder_key(path, options.levels_up), count)
        partitions.setdefault(number, []).append(path)
    os.makedirs(options.out)
    for number, files in sorted(partitions.items()):
        with open(os.path.join(options.out, f"part-{number:05}"), "w", encoding="utf-8") as part:
            for line in check(files, options.command):
                part.write(line + "\n")


def with_spark(options: argparse.Namespace) -> None:
    # Imported here, so that what is above can be used, and tested, without it.
    from pyspark.sql import SparkSession
    from pyspark.sql.functions import col

    command, levels_up = options.command, options.levels_up
    spark = SparkSession.builder.appName("disclosure-report").getOrCreate()
    paths = spark.sparkContext.textFile(options.paths).filter(bool)
    count = partitions_for(paths.count(), options.files_a_partition)
    lines = (
        paths.map(lambda path: (folder_key(path, levels_up), path))
        .partitionBy(count, lambda key: partition_of(key, count))
        .values()
        .mapPartitions(lambda files: check(files, command))
    )
    lines.saveAsTextFile(options.out)
    answered = spark.read.json(options.out).select(col("file").alias("value")).distinct()
    asked = spark.read.text(options.paths).where(col("value") != "")
    asked.join(answered, "value", "left_anti").write.text(options.out.rstrip("/") + ".unchecked")
    spark.stop()


def main() -> int:
    parser = argparse.ArgumentParser(description="Checks annual disclosure reports on a Spark cluster.")
    parser.add_argument("--paths", required=True, help="a text file, a path a line")
    parser.add_argument("--out", required=True, help="a folder that is not there yet")
    parser.add_argument("--files-a-partition", type=int, default=1000)
    parser.add_argument("--levels-up", type=int, default=0, help="how far above its folder a file's county is")
    parser.add_argument("--command", default="disclosure-report")
    parser.add_argument("--without-spark", action="store_true", help="on this machine, a partition after another")
    options = parser.parse_args()
    if options.without_spark:
        with open(options.paths, encoding="utf-8", errors="surrogateescape") as names:
            without_spark([name.rstrip("\n") for name in names if name.strip()], options)
    else:
        with_spark(options)
    return 0


if __name__ == "__main__":
    sys.exit(main())
