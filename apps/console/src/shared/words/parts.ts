import { learn } from '@pitlane/phrases/browser';
import { consoleParts } from '@pitlane/phrases/en/console-parts';

learn(consoleParts);
