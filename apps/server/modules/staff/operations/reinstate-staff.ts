import { staff } from '@pitlane/contracts';
import { implement } from '../../../kernel/implement.ts';
import { changeMember } from '../change-member.ts';
import { memberOf } from '../member.ts';

export default implement(staff.reinstateStaff, async (scope, { staffId }) => {
  const { name } = await changeMember(scope, staffId, { status: 'reinstated' }, { from: ['suspended'] });
  scope.record('staff.reinstated', { staff: staffId }, { name });
  return memberOf(scope, staffId);
});
