import { staff } from '@pitlane/contracts';
import { implement } from '../../../kernel/implement.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { addStaff, addStaffConstraints } from '../add-staff.ts';
import { mayChange } from '../change-member.ts';
import { memberOf } from '../member.ts';

export default implement(
  staff.inviteStaff,
  async (scope, input) => {
    if (!mayChange(scope, input.role)) refuse('not_allowed', 'role');
    const { id } = await addStaff(scope, { ...input, status: 'invited' });
    return memberOf(scope, id);
  },
  addStaffConstraints,
);
