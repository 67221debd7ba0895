import { learn } from '@pitlane/phrases/browser';
import { consoleReviews } from '@pitlane/phrases/en/console-reviews';

learn(consoleReviews);
