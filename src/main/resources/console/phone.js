// The phone: bubbles, what became of each text, suggestions and the message box.

import {$, el, keyed} from './dom.js';

const APART_MS = 15 * 60 * 1000;
const FEW_LEFT = 200;
const FIRST_OPTIONS = 3;
const OPENERS = [
  'Can I get Botox tomorrow afternoon?',
  'How much is lip filler?',
  'Are you open on Sundays?',
  "I'm not sure what I need",
];
const AFTER_BOOKING = ['What time is my appointment?', 'Can you move my appointment?', 'Cancel my appointment'];

const STATES = {
  sending: 'Sending…',
  waiting: 'Waiting for the server…',
  sent: 'Delivered',
  received: 'Delivered',
  queued: 'On its way…',
  simulated: 'Simulated, no carrier',
  delivered: 'Delivered',
  undelivered: 'Not delivered',
  failed: 'Not delivered',
  suppressed: 'Not sent: this guest opted out',
  refused: 'Not sent',
};
const BAD = new Set(['undelivered', 'failed', 'suppressed', 'refused']);

export class Phone {
  constructor(onSend, onTakeBack) {
    this.onSend = onSend;
    this.onTakeBack = onTakeBack;
    this.view = null;
    this.outbox = [];
    this.assistant = 'The assistant';
    this.clock = clockOf(undefined);
    this.box = $('body');
    $('composer').addEventListener('submit', event => { event.preventDefault(); this.submit(); });
    this.box.addEventListener('keydown', event => this.onKey(event));
    this.box.addEventListener('input', () => this.onInput());
  }

  clinic(clinic) {
    this.assistant = clinic.assistant_name;
    this.clock = clockOf(clinic.time_zone);
    $('who').textContent = `${clinic.assistant_name} at ${clinic.name}`;
    $('avatar').textContent = clinic.assistant_name.slice(0, 1).toUpperCase();
    $('welcome-name').textContent = clinic.name;
    if (matchMedia('(pointer: fine)').matches) this.box.focus();
  }

  show(view, outbox) {
    this.view = view;
    this.outbox = outbox;
    const texts = [...view?.messages ?? [], ...outbox.map((text, index) => ({
      id: text.id ?? `unsent-${index}`, author: 'guest', body: text.body, status: text.state, at: text.at, text,
    }))];
    const wasAtEnd = this.isAtEnd();
    const length = $('log').children.length;
    $('welcome').hidden = texts.length > 0;
    this.drawTexts(texts);
    this.drawTyping(Boolean(view?.replying) || outbox.some(text => text.state === 'sent'));
    this.drawChips(texts);
    if (wasAtEnd || $('log').children.length !== length) $('screen').scrollTo({top: $('screen').scrollHeight});
  }

  drawTexts(texts) {
    const last = {guest: texts.findLast(isGuest)?.id, other: texts.findLast(text => !isGuest(text))?.id};
    const entries = texts.flatMap((text, index) => {
      const previous = texts[index - 1];
      const next = texts[index + 1];
      const entry = {
        key: text.id, text, ends: !next || isGuest(next) !== isGuest(text),
        tells: BAD.has(text.status) || text.id === (isGuest(text) ? last.guest : last.other),
      };
      const apart = !previous || new Date(text.at) - new Date(previous.at) > APART_MS;
      return apart ? [{key: `time-${text.id}`, time: text.at}, entry] : [entry];
    });
    keyed($('log'), entries, entry => entry.key, entry => this.make(entry), (element, entry) => this.update(element, entry));
  }

  make({time, text}) {
    if (time) {
      return el('li', {class: 'time'}, this.clock.format(new Date(time)));
    }
    const whose = isGuest(text) ? 'You' : this.assistant;
    return el('li', {class: `text ${isGuest(text) ? 'mine' : 'theirs'}`},
      el('p', {class: 'bubble', dir: 'auto'}, el('span', {class: 'unseen'}, `${whose}: `), text.body),
      el('p', {class: 'state'}));
  }

  update(element, {text, ends, tells}) {
    if (!text) return;
    element.classList.toggle('ends', ends);
    element.classList.toggle('bad', BAD.has(text.status));
    const state = element.querySelector('.state');
    const words = tells ? [STATES[text.status] ?? text.status, text.text?.why].filter(Boolean).join(': ') : '';
    if (state.dataset.words === words) return;
    state.dataset.words = words;
    state.replaceChildren(words);
    if (text.status === 'refused') {
      state.append(' ', el('button', {type: 'button', onclick: () => this.edit(text.text)}, 'Edit'));
    }
  }

  drawTyping(on) {
    if ($('typing').hidden === !on) return;
    $('typing').hidden = !on;
    $('typing-said').textContent = on ? `${this.assistant} is typing` : '';
  }

  drawChips(texts) {
    const busy = Boolean(this.view?.replying) || this.outbox.length > 0;
    const chips = busy ? [] : this.suggestions(texts);
    keyed($('chips'), chips, chip => chip,
      chip => el('button', {type: 'button', class: 'chip', onclick: () => this.say(chip)}, chip));
    $('chips').hidden = chips.length === 0;
  }

  suggestions(texts) {
    if (texts.length === 0) return OPENERS;
    const offer = this.view?.offer;
    if (offer && !offer.selected_slot) return [...new Set(offer.slots.slice(0, FIRST_OPTIONS).map(slot => slot.start_time))];
    const booked = this.view?.appointments.some(appointment => appointment.status === 'scheduled');
    return booked && !offer ? AFTER_BOOKING : [];
  }

  submit() {
    const body = this.box.value.trim();
    if (!body) return;
    this.box.value = '';
    this.onInput();
    this.say(body);
  }

  say(body) {
    this.onSend(body);
    if (matchMedia('(pointer: fine)').matches) this.box.focus();
  }

  edit(text) {
    this.onTakeBack(text);
    this.box.value = text.body;
    this.onInput();
    this.box.focus();
  }

  onKey(event) {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.submit();
    }
  }

  onInput() {
    const left = this.box.maxLength - this.box.value.length;
    $('left').textContent = left < FEW_LEFT ? `${left} characters left` : '';
    $('composer').querySelector('.send').disabled = this.box.value.trim() === '';
    this.box.style.height = 'auto';
    this.box.style.height = `${Math.min(this.box.scrollHeight + 2, 120)}px`;
  }

  isAtEnd() {
    const screen = $('screen');
    return screen.scrollHeight - screen.scrollTop - screen.clientHeight < 60;
  }
}

const clockOf = timeZone => new Intl.DateTimeFormat('en-US', {
  weekday: 'short', hour: 'numeric', minute: '2-digit', timeZoneName: 'short', timeZone,
});
const isGuest = text => text.author === 'guest';
