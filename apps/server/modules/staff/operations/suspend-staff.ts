import { staff } from '@pitlane/contracts';
import { implement } from '../../../kernel/implement.ts';
import { changeMember } from '../change-member.ts';
import { memberOf } from '../member.ts';

export default implement(staff.suspendStaff, async (scope, { staffId }) => {
  const { name } = await changeMember(scope, staffId, { status: 'suspended' }, { from: ['active', 'invited'] });
  scope.record('staff.suspended', { staff: staffId }, { name });
  return memberOf(scope, staffId);
});
