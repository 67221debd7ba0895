import { learn } from '@pitlane/phrases/browser';
import { consoleBoard } from '@pitlane/phrases/en/console-board';

learn(consoleBoard);
