import { learn } from '@pitlane/phrases/browser';
import { consoleMoney } from '@pitlane/phrases/en/console-money';

// The sentences about money come with the screens that say them, not with the first load.
learn(consoleMoney);
