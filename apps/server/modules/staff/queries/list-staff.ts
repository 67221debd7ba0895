import { staff } from '@pitlane/contracts';
import { answer } from '../../../kernel/implement.ts';
import { membersOf } from '../member.ts';

export default answer(staff.listStaff, async (scope, filter) => ({ items: await membersOf(scope, filter) }));
