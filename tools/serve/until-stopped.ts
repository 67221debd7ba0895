/**
 * Runs `close` once at the first sign to stop (Ctrl-C, SIGTERM, the launcher gone) and ends the process.
 * Ctrl-C arrives several times (terminal, npm and launcher each pass it on); a late second one ends at once.
 */
export function untilStopped(close: () => Promise<void>, say: (line: string) => void): void {
  let began = 0;
  const stop = async (reason: string) => {
    if (began) {
      if (reason === 'SIGINT' && Date.now() - began > 2000) process.exit(130);
      return;
    }
    began = Date.now();
    say('Stopping …');
    try {
      await close();
      say('Stopped.');
      process.exit(0);
    } catch (error) {
      say(`Stopped with trouble: ${(error as Error).message}`);
      process.exit(1);
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(signal));
  process.on('disconnect', () => void stop('disconnect'));
}
