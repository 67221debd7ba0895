import { learn } from '@pitlane/phrases/browser';
import { consoleSettings } from '@pitlane/phrases/en/console-settings';
import { status } from '@pitlane/phrases/en/status';

learn({ ...consoleSettings, ...status });
