// Puts the page together.

import {$, phoneNumber} from './dom.js';
import {Brain} from './brain.js';
import {openLine} from './line.js';
import {Phone} from './phone.js';

const views = Array.from(document.querySelectorAll('[data-show]'));
const dot = document.querySelector('.dot');
const brain = new Brain();
const phone = new Phone(body => line.send(body), text => line.takeBack(text));
let shown = null;

const line = openLine({
  clinic(clinic) {
    brain.clinic = clinic;
    phone.clinic(clinic);
    $('number').textContent = phoneNumber(clinic.phone_number);
  },
  guest(guest) {
    $('from').textContent = phoneNumber(guest.number);
    phone.show(shown, guest.outbox);
  },
  view(view) {
    if (isNews(shown, view) && document.body.dataset.view === 'phone') dot.hidden = false;
    shown = view;
    brain.show(view);
  },
  trouble(words) {
    $('notice').hidden = !words;
    if ($('notice').textContent !== (words ?? '')) $('notice').textContent = words ?? '';
  },
});

function isNews(before, after) {
  return (after?.tool_calls.length ?? 0) > (before?.tool_calls.length ?? 0);
}

function show(name) {
  document.body.dataset.view = name;
  views.forEach(button => button.setAttribute('aria-pressed', String(button.dataset.show === name)));
  if (name === 'brain') dot.hidden = true;
}

views.forEach(button => button.addEventListener('click', () => show(button.dataset.show)));
$('new-guest').addEventListener('click', () => {
  dot.hidden = true;
  line.startOver();
  show('phone');
  $('body').focus();
});
