// Leads from a date, given as ?date=YYYY-MM-DD, to the page of the period that it lies in. Without script the list of
// periods is the answer.
{
  const date = new URLSearchParams(location.search).get("date") ?? "";
  const field = document.getElementById("on-date");
  const periods = [...document.querySelectorAll(".periods a[data-from]")]; // the newest first
  if (/^\d{4}-\d{2}-\d{2}$/.test(date)) {
    field.value = date;
    if (periods.length > 0) {
      const period = periods.find((link) => link.dataset.from <= date);
      location.replace(period ? `${period.href}?date=${date}` : "#before");
    }
  }
}
