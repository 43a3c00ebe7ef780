/** How many batches an instance of a service has taken, by its own metrics. */
export const workOf = async (url: string): Promise<number> => {
  const metrics = await (await fetch(new URL('/metrics', url))).text();
  return Number(/^huisrecht_batch_size_count\S* (\d+)/m.exec(metrics)?.[1] ?? 0);
};
