import { learn } from '@pitlane/phrases/browser';
import { consoleSettings } from '@pitlane/phrases/en/console-settings';
import { status } from '@pitlane/phrases/en/status';

learn(consoleSettings, async () => (await import('@pitlane/phrases/de/console-settings')).consoleSettings);
learn(status, async () => (await import('@pitlane/phrases/de/status')).status);
