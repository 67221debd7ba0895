import { learn } from '@pitlane/phrases/browser';
import { consoleDecisions } from '@pitlane/phrases/en/console-decisions';

learn(consoleDecisions, async () => (await import('@pitlane/phrases/de/console-decisions')).consoleDecisions);
