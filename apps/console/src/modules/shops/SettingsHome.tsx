import { Redirect } from 'wouter';
import { mayOpen, settingsGroups } from '../../shared/SettingsFrame.tsx';
import { useSession } from '../../shared/session.tsx';
import '../../shared/words/settings.ts';

/** Leads to the first page of the settings the person may see. */
export default function SettingsHome() {
  const session = useSession();
  const first = settingsGroups.flatMap((group) => group.places).find((place) => mayOpen(session, place));
  return <Redirect to={first?.href ?? '/settings/security'} replace />;
}
