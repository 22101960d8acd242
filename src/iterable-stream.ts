/** Streams of the platform that can also be iterated over where the platform's cannot. */

export type AsyncIterableStream<T> = ReadableStream<T> & AsyncIterable<T>;

/** The values of an iterator as a stream. */
export const toStream = <T>(values: AsyncIterable<T>): AsyncIterableStream<T> => {
  const iterator = values[Symbol.asyncIterator]();
  const stream = new ReadableStream<T>(
    {
      async pull(controller) {
        const result = await iterator.next();
        if (result.done) controller.close();
        else controller.enqueue(result.value);
      },
      async cancel() {
        await iterator.return?.();
      },
    },
    // Nothing is asked for before somebody reads.
    { highWaterMark: 0 },
  );
  // Safari's streams cannot be iterated over.
  return Object.assign(stream, { [Symbol.asyncIterator]: () => iterator });
};
