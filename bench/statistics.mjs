/** The middle one of some numbers. */
export function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

/** The middle one of the ratios of two series that were measured in turn. */
export function medianRatio(times, baseline) {
  return median(times.map((time, round) => time / baseline[round]));
}

/** Processor time of this process in milliseconds. */
export function cpuMilliseconds() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Does pieces of work in turn for so many rounds, after two that do not count; gives the processor time of each. */
export function inTurn(rounds, works) {
  const times = works.map(() => []);
  for (let round = -2; round < rounds; round++) {
    works.forEach((work, index) => {
      const begin = cpuMilliseconds();
      work();
      if (round >= 0) times[index].push(cpuMilliseconds() - begin);
    });
  }
  return times;
}
