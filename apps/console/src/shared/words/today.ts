import { learn } from '@pitlane/phrases/browser';
import { consoleToday } from '@pitlane/phrases/en/console-today';

learn(consoleToday, async () => (await import('@pitlane/phrases/de/console-today')).consoleToday);
