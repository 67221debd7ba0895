import { Button, NumberInput, Select, TextInput } from '@mantine/core';
import { api } from '@pitlane/client/api';
import { type FormEvent, useState } from 'react';
import { Dialog } from '../../shared/Dialog.tsx';
import { ErrorNote } from '../../shared/ErrorNote.tsx';
import { Fields } from '../../shared/Fields.tsx';
import { fieldProblem } from '../../shared/fieldProblem.ts';
import { useT } from '../../shared/phrases.tsx';
import { useDeed } from '../../shared/useDeed.ts';
import { type Member, roles, skillsOf } from './member.ts';
import { Suspension } from './Suspension.tsx';

type Props = { readonly member?: Member; readonly onClose: () => void };
const HOUR = 60;
const FULL_DAY = 480;

function useMember({ member, onClose }: Props) {
  const [invite] = api.useInviteStaffMutation();
  const [update] = api.useUpdateStaffMutation();
  const deed = useDeed();
  const [draft, setDraft] = useState({
    name: member?.name ?? '',
    email: member?.email ?? '',
    role: member?.role ?? ('TECH' as Member['role']),
    skills: member?.skills.join(', ') ?? '',
    dailyMinutes: member?.dailyMinutes ?? FULL_DAY,
  });
  const put = (part: Partial<typeof draft>) => setDraft((now) => ({ ...now, ...part }));
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const { email, skills, ...rest } = draft;
    const input = { ...rest, skills: skillsOf(skills) };
    const done = await deed.run(() =>
      member
        ? update({ ...input, staffId: member.id, version: member.version }).unwrap()
        : invite({ ...input, email }).unwrap(),
    );
    if (done) onClose();
  };
  return { deed, draft, put, save };
}

type ButtonsProps = { readonly member?: Member; readonly busy: boolean; readonly onDone: () => void };

function Buttons({ member, busy, onDone }: ButtonsProps) {
  const t = useT();
  return (
    <div data-whole style={{ display: 'flex', gap: 8 }}>
      <Button type="submit" loading={busy}>
        {t(member ? 'staffing.save' : 'staffing.inviteVerb')}
      </Button>
      {member && <Suspension member={member} onDone={onDone} />}
    </div>
  );
}

/** Invites a person, or changes role, skills and hours. */
export function MemberForm({ member, onClose }: Props) {
  const t = useT();
  const { deed, draft, put, save } = useMember({ member, onClose });
  return (
    <Dialog
      opened
      onClose={onClose}
      title={member ? t('staffing.edit', { name: member.name }) : t('staffing.inviteTitle')}
    >
      <Fields onSubmit={save}>
        {!member && <span data-whole>{t('staffing.inviteHint')}</span>}
        <TextInput
          label={t('staffing.name')}
          required
          data-autofocus
          maxLength={80}
          value={draft.name}
          error={fieldProblem(t, deed.error, 'name')}
          onChange={(event) => put({ name: event.currentTarget.value })}
        />
        {!member && (
          <TextInput
            type="email"
            label={t('staffing.email')}
            required
            value={draft.email}
            error={fieldProblem(t, deed.error, 'email')}
            onChange={(event) => put({ email: event.currentTarget.value })}
          />
        )}
        <Select
          label={t('staffing.role')}
          data={roles.map((one) => ({ value: String(one), label: t(`staffing.role.${one}`) }))}
          value={draft.role}
          allowDeselect={false}
          onChange={(value) => put({ role: roles.find((one) => one === value) ?? 'TECH' })}
        />
        <NumberInput
          label={t('staffing.hours')}
          min={0}
          max={24}
          decimalScale={2}
          value={draft.dailyMinutes / HOUR}
          onChange={(hours) => put({ dailyMinutes: Math.round(Number(hours) * HOUR) })}
        />
        <TextInput
          label={t('staffing.skills')}
          description={t('staffing.skillsHint')}
          value={draft.skills}
          error={fieldProblem(t, deed.error, 'skills')}
          onChange={(event) => put({ skills: event.currentTarget.value })}
        />
        {deed.error !== undefined && <ErrorNote error={deed.error} />}
        <Buttons member={member} busy={deed.busy} onDone={onClose} />
      </Fields>
    </Dialog>
  );
}
