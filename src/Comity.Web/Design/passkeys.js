// A form that is sent with a passkey: its options are fetched from the site, the browser makes or finds the passkey, the form
// carries the answer. Without this file, or in a browser without passkeys, these forms stay hidden and passwords work.
if (window.PublicKeyCredential?.parseCreationOptionsFromJSON) {
  for (const text of document.querySelectorAll('[data-no-passkeys]')) text.hidden = true;
  for (const form of document.querySelectorAll('form[data-passkey]')) {
    form.hidden = false;
    form.addEventListener('submit', async event => {
      event.preventDefault();
      const failure = form.querySelector('[role=alert]');
      failure.hidden = true;
      try {
        const answer = await fetch(form.dataset.passkey, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
        if (!answer.ok) throw new Error(`${answer.status}`);
        const options = await answer.json();
        const credential = form.dataset.make
          ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
          : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
        form.elements.credential.value = JSON.stringify(credential);
        form.submit();
      } catch {
        failure.hidden = false;
      }
    });
  }
}
