import { learn } from '@pitlane/phrases/browser';
import { consoleBoard } from '@pitlane/phrases/en/console-board';

learn(consoleBoard, async () => (await import('@pitlane/phrases/de/console-board')).consoleBoard);
