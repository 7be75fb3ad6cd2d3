// The line to the server: who the guest is, what waits to be sent, and what there is to show.
//
// A text gets its id before its first try and keeps it through every further one, so the server takes it once. Texts go
// out one after the other. A guest is named by the id of their first text.

const KEY = 'frontdesk.guest';
const FIRST_RETRY_MS = 800;
const LONGEST_RETRY_MS = 5000;
const AREA_CODES = [201, 206, 213, 303, 305, 312, 323, 404, 415, 502, 503, 512, 602, 612, 617, 702, 713, 718, 773, 801, 808, 917];

const pause = ms => new Promise(resume => setTimeout(resume, ms));
const anyOf = list => list[Math.floor(Math.random() * list.length)];

export function openLine(listener) {
  const line = new Line(listener);
  line.start();
  return line;
}

class Line {
  constructor(listener) {
    this.listener = listener;
    this.guest = remembered() ?? newGuest();
    this.sending = false;
    this.following = null;
  }

  async start() {
    this.changed();
    this.listener.clinic(await this.untilAnswered(() => call('/try/api/clinic')));
    this.pump();
    this.follow();
  }

  startOver() {
    this.following?.abort();
    this.following = null;
    this.guest = newGuest();
    this.sending = false;
    this.listener.view(null);
    this.changed();
  }

  send(body) {
    this.guest.outbox.push({id: null, body, state: 'sending', at: new Date().toISOString()});
    this.changed();
    this.pump();
  }

  // Takes a refused text back, to be written anew.
  takeBack(text) {
    this.guest.outbox = this.guest.outbox.filter(other => other !== text);
    this.changed();
  }

  async pump() {
    const guest = this.guest;
    if (this.sending) return;
    this.sending = true;
    try {
      for (let text; guest === this.guest && (text = guest.outbox.find(isUnsent));) {
        await this.deliver(guest, text);
      }
    } finally {
      if (guest === this.guest) this.sending = false;
    }
  }

  async deliver(guest, text) {
    text.id ??= guest.begun ? uuid() : guest.id;
    this.changed();
    const sent = () => call('/try/api/messages', {id: text.id, guest: guest.id, from: guest.number, body: text.body});
    const isWanted = () => guest === this.guest;
    const answer = await this.untilAnswered(sent, isWanted, () => { text.state = 'waiting'; this.changed(); });
    if (guest !== this.guest || !answer) return;
    if (answer.status === 409 && !guest.begun) {
      guest.number = madeUpNumber();
    } else if (answer.status === 404) {
      this.lost();
    } else if (answer.status) {
      Object.assign(text, {id: guest.begun ? text.id : null, state: 'refused', why: answer.message});
    } else {
      text.state = 'sent';
      guest.begun = true;
      this.follow();
    }
    this.changed();
  }

  // Shows whatever becomes of the guest's conversation, for as long as they are the guest.
  async follow() {
    const guest = this.guest;
    if (!guest.begun || this.following) return;
    const stop = this.following = new AbortController();
    for (let seen = ''; guest === this.guest;) {
      const path = `/try/api/guests/${guest.id}?seen=${seen}`;
      const view = await this.untilAnswered(() => call(path, undefined, stop.signal), () => guest === this.guest);
      if (guest !== this.guest) return;
      if (view?.status) {
        this.lost();
        return;
      }
      if (view) {
        seen = view.version;
        this.show(guest, view);
      }
    }
  }

  show(guest, view) {
    const arrived = new Set(view.messages.map(message => message.id));
    guest.outbox = guest.outbox.filter(text => !arrived.has(text.id));
    this.listener.view(view);
    this.changed();
  }

  // The server does not know the guest: its data was reset. What was not sent yet goes out as from somebody new.
  lost() {
    const unsent = this.guest.outbox.filter(isUnsent);
    this.startOver();
    unsent.forEach(text => this.send(text.body));
    this.listener.trouble('That conversation is gone from the server. You are a new guest.');
    setTimeout(() => this.listener.trouble(null), 6000);
  }

  // Asks until the server answers, however long it is gone. An answer that refuses has a status.
  async untilAnswered(ask, isWanted = () => true, onTrouble = () => {}) {
    for (let wait = FIRST_RETRY_MS; isWanted(); wait = Math.min(wait * 1.6, LONGEST_RETRY_MS)) {
      try {
        const answer = await ask();
        this.listener.trouble(null);
        return answer;
      } catch (trouble) {
        if (!isWanted()) return null;
        this.listener.trouble(trouble.said ?? 'The server does not answer. Trying again…');
        onTrouble();
        await pause(wait);
      }
    }
    return null;
  }

  changed() {
    sessionStorage.setItem(KEY, JSON.stringify(this.guest));
    this.listener.guest(this.guest);
  }
}

const isUnsent = text => text.state === 'sending' || text.state === 'waiting';

// The answer's JSON, null for none. Refusals have a status and a message; what is worth another try is thrown.
async function call(path, body, signal) {
  const options = {signal, cache: 'no-store', credentials: 'omit'};
  if (body) {
    Object.assign(options, {method: 'POST', headers: {'Content-Type': 'application/json'}, body: JSON.stringify(body)});
  }
  const response = await fetch(path, options);
  if (response.status === 204) return null;
  const answer = await response.json();
  if (response.ok) return answer;
  if (response.status === 429 || response.status >= 500) {
    throw Object.assign(new Error(), {said: `Trying again: ${answer.message}.`});
  }
  return {status: response.status, message: answer.details?.join('; ') ?? answer.message};
}

function newGuest() {
  return {id: uuid(), number: madeUpNumber(), begun: false, outbox: []};
}

function remembered() {
  try {
    const guest = JSON.parse(sessionStorage.getItem(KEY));
    return guest?.id && guest.number && Array.isArray(guest.outbox) ? guest : null;
  } catch {
    return null;
  }
}

// 555-0100 to 555-0199 are kept for fiction in every area code.
function madeUpNumber() {
  return `+1${anyOf(AREA_CODES)}55501${String(Math.floor(Math.random() * 100)).padStart(2, '0')}`;
}

// crypto.randomUUID is missing where the page is reached over plain HTTP from another machine.
function uuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
