import { learn } from '@pitlane/phrases/browser';
import { consoleVisit } from '@pitlane/phrases/en/console-visit';

learn(consoleVisit, async () => (await import('@pitlane/phrases/de/console-visit')).consoleVisit);
