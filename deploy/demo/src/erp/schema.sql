-- ThuisBasis, the demo's ERP: what a housing association keeps of the people it houses. Dutch, as the sector's systems are.
CREATE SCHEMA wonen;

CREATE TABLE wonen.relatie (
  relatienummer text PRIMARY KEY,
  soort text NOT NULL,
  voorletters text NOT NULL,
  voornaam text,
  tussenvoegsel text,
  achternaam text NOT NULL,
  geslacht text,
  geboortedatum date,
  straat text,
  huisnummer text,
  postcode text,
  plaats text,
  adres_tot date,
  telefoon text,
  email text,
  afgeschermd boolean NOT NULL DEFAULT false,
  aangemaakt_op date NOT NULL,
  gewijzigd_op date NOT NULL
);

CREATE TABLE wonen.huurovereenkomst (
  contractnummer text PRIMARY KEY,
  adres text NOT NULL,
  ingangsdatum date NOT NULL,
  einddatum date,
  huurprijs numeric(8, 2) NOT NULL,
  waarborgsom numeric(8, 2) NOT NULL
);
CREATE TABLE wonen.huurovereenkomst_relatie (
  contractnummer text REFERENCES wonen.huurovereenkomst,
  relatienummer text REFERENCES wonen.relatie,
  rol text NOT NULL,
  PRIMARY KEY (contractnummer, relatienummer)
);
CREATE INDEX ON wonen.huurovereenkomst_relatie (relatienummer);

CREATE TABLE wonen.betaling (
  betalingnummer text PRIMARY KEY,
  relatienummer text NOT NULL REFERENCES wonen.relatie,
  iban text NOT NULL,
  vervaldatum date NOT NULL,
  bedrag numeric(8, 2) NOT NULL,
  betaald_op date,
  omschrijving text NOT NULL
);
CREATE INDEX ON wonen.betaling (relatienummer);

CREATE TABLE wonen.reparatieverzoek (
  verzoeknummer text PRIMARY KEY,
  relatienummer text NOT NULL REFERENCES wonen.relatie,
  gemeld_op date NOT NULL,
  klacht text NOT NULL,
  afspraak date,
  status text NOT NULL
);
CREATE INDEX ON wonen.reparatieverzoek (relatienummer);

CREATE TABLE wonen.overlastdossier (
  dossiernummer text PRIMARY KEY,
  geopend_op date NOT NULL,
  melding text NOT NULL,
  reactie text,
  maatregelen text
);
CREATE TABLE wonen.overlastdossier_relatie (
  dossiernummer text REFERENCES wonen.overlastdossier,
  relatienummer text REFERENCES wonen.relatie,
  rol text NOT NULL,
  PRIMARY KEY (dossiernummer, relatienummer)
);
CREATE INDEX ON wonen.overlastdossier_relatie (relatienummer);

CREATE TABLE wonen.brief (
  briefnummer text PRIMARY KEY,
  relatienummer text NOT NULL REFERENCES wonen.relatie,
  datum date NOT NULL,
  onderwerp text NOT NULL,
  bestandsnaam text NOT NULL,
  mediatype text NOT NULL,
  inhoud bytea NOT NULL
);
CREATE INDEX ON wonen.brief (relatienummer);

-- The ERP's own outbox: an event stands here in the transaction that changed what it tells of.
CREATE TABLE wonen.outbox (
  nummer bigserial PRIMARY KEY,
  id uuid NOT NULL,
  soort text NOT NULL,
  sleutel text NOT NULL,
  gegevens jsonb NOT NULL,
  gepubliceerd_op timestamptz
);
CREATE INDEX ON wonen.outbox (nummer) WHERE gepubliceerd_op IS NULL;

CREATE ROLE huisrecht LOGIN PASSWORD 'huisrecht';
GRANT USAGE ON SCHEMA wonen TO huisrecht;
GRANT SELECT ON ALL TABLES IN SCHEMA wonen TO huisrecht;
REVOKE SELECT ON wonen.outbox FROM huisrecht;
