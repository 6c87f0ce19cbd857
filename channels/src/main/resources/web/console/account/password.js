/** Dialogs that give a password: to oneself, and, for administrators, to somebody else. Both ask for one's own first. */
import { api } from '../api.js';
import { button, el, field, formError } from '../dom.js';
import { ending, openDialog } from '../dialog.js';
import { toast } from '../toast.js';
import { fill, t } from '../words.js';
import { password } from './door.js';
import { SHORTEST } from './setup.js';

export const changeOwn = () => ask(t.password.title, t.password.hint,
  (own, chosen) => api.changePassword(own, chosen), t.password.changed);

export const renew = ({ id, name }) => ask(fill(t.settings.renewTitle, { name }), t.settings.renewHint,
  (own, chosen) => api.resetPassword(id, own, chosen), fill(t.settings.renewed, { name }));

async function ask(title, hint, send, done) {
  const own = password('current-password');
  const chosen = password('new-password', SHORTEST);
  const error = formError();
  const ownField = field(t.password.own, own.input);
  const content = [ownField, field(t.settings.secret, chosen.input, t.setup.passwordHint), el('p', { class: 'hint' }, hint)];
  own.dress();
  chosen.dress();
  ownField.append(error);
  await openDialog(title, content, [
    button(t.cancel, (event) => event.target.closest('dialog').close('')),
    ending(t.settings.save, 'yes', 'primary'),
  ], { error, send: async () => {
    await send(own.input.value, chosen.input.value);
    toast(done);
  } });
}
