import { learn } from '@pitlane/phrases/browser';
import { consoleToday } from '@pitlane/phrases/en/console-today';

learn(consoleToday);
