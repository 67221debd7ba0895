import { reviews } from '@pitlane/contracts';
import { implement } from '../../../kernel/implement.ts';
import { decideReview } from '../decide.ts';

export default implement(reviews.hideReview, (scope, deciding) => decideReview(scope, deciding, 'hidden'));
