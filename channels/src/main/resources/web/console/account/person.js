/** The dialog in which administrators give a person another name or role. */
import { api } from '../api.js';
import { button, el, field, formError, select } from '../dom.js';
import { ending, openDialog } from '../dialog.js';
import { toast } from '../toast.js';
import { fill, t } from '../words.js';

export async function change({ id, ...before }, done) {
  const mine = id === api.agent.id;
  const name = el('input', { required: true, autocomplete: 'off', value: before.name });
  const hint = () => (mine ? t.settings.ownRole : t.settings.roleHints[role.value]);
  const role = select(Object.entries(t.roles), before.role, () => { roleField.querySelector('.hint').textContent = hint(); }, { disabled: mine });
  const roleField = field(t.settings.role, role, hint());
  const error = formError();
  let after;
  const closed = await openDialog(fill(t.settings.changeTitle, before), [field(t.settings.name, name, t.setup.nameHint), roleField, error], [
    button(t.cancel, (event) => event.target.closest('dialog').close('')),
    ending(t.settings.save, 'yes', 'primary'),
  ], { error, send: async () => {
    after = await api.changeAgent(id, { name: name.value.trim(), role: role.value });
  } });
  if (closed !== 'yes') return;
  if (mine) api.become(after);
  else {
    toast(fill(t.settings.changed, after));
    done();
  }
}
