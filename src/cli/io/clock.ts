import { setTimeout as wait } from 'node:timers/promises';

/** Tells the time and waits, so that tests can do without either. */
export interface Clock {
  /** The time in milliseconds since 1970. */
  now(): number;
  /** Waits so many milliseconds. */
  wait(milliseconds: number): Promise<unknown>;
}

/** The clock of the computer. */
export const SYSTEM_CLOCK: Clock = { now: Date.now, wait };

/** The day, `YYYY-MM-DD`, that a clock shows where the command runs. */
export function todayBy(clock: Clock): string {
  const now = new Date(clock.now());
  const [year, month, day] = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return [year, ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-');
}
