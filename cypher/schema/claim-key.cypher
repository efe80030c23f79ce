// Claims are found by what all claims of one happening have in common.
CREATE INDEX claim_key IF NOT EXISTS FOR (claim:Claim) ON (claim.key)
