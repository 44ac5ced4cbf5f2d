/** A priority queue (binary heap): unordered entries of which the first is taken out each time. */
export interface PriorityQueue<T> {
  readonly push: (item: T) => void;
  /** Takes out the first entry; absent when the queue is empty. */
  readonly pop: () => T | undefined;
}

/** Creates a queue; `compare` is negative when its first argument comes first. */
export function createPriorityQueue<T>(compare: (a: T, b: T) => number): PriorityQueue<T> {
  const heap: T[] = [];
  const isBefore = (place: number, other: number) => compare(heap[place] as T, heap[other] as T) < 0;
  const swap = (place: number, other: number) => {
    [heap[place], heap[other]] = [heap[other] as T, heap[place] as T];
  };

  function push(item: T): void {
    let place = heap.push(item) - 1;
    while (place > 0 && isBefore(place, (place - 1) >> 1)) {
      swap(place, (place - 1) >> 1);
      place = (place - 1) >> 1;
    }
  }

  function pop(): T | undefined {
    if (heap.length <= 1) return heap.pop();
    const first = heap[0];
    heap[0] = heap.pop() as T;
    for (let place = 0; ; ) {
      const [left, right] = [2 * place + 1, 2 * place + 2];
      if (left >= heap.length) return first;
      const child = right < heap.length && isBefore(right, left) ? right : left;
      if (!isBefore(child, place)) return first;
      swap(place, child);
      place = child;
    }
  }

  return { push, pop };
}
