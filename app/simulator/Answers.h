// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "simulator/SimulatedGateway.h"

#include <httplib.h>

/// The answers of real gateways that are no report and no clip. Pure.
namespace rushes::simulated
{
void answerJson(httplib::Response &response, int status, const char *json);
void answerUnauthorized(httplib::Response &response);
void answerNoSuchTask(httplib::Response &response);
/// A media host refuses an address whose signature is wrong or whose time is over.
void answerForbidden(httplib::Response &response);

/// Does a fault that is an answer; false: this one is none, at this attempt (1: the first).
bool answerFault(Fault fault, int attempt, const httplib::Request &request, httplib::Response &response);

/// What the wire shall do for a fault, at this attempt.
Fault wireFault(Fault fault, int attempt);
} // namespace rushes::simulated
