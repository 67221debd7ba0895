import { learn } from '@pitlane/phrases/browser';
import { consoleReviews } from '@pitlane/phrases/en/console-reviews';

learn(consoleReviews, async () => (await import('@pitlane/phrases/de/console-reviews')).consoleReviews);
