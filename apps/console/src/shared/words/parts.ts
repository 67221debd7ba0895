import { learn } from '@pitlane/phrases/browser';
import { consoleParts } from '@pitlane/phrases/en/console-parts';

learn(consoleParts, async () => (await import('@pitlane/phrases/de/console-parts')).consoleParts);
